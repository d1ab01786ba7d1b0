using System.CommandLine;
using System.Globalization;
using KpiService.Features.Flow.Forecast;
using KpiService.Metrics;

namespace KpiService.Benchmarks.Forecast;

/// <summary><c>forecast</c>: how often what the forecast says with 50, 85 and 95 % came true on recorded closing dates.</summary>
internal static class ForecastCommand
{
    private static readonly Option<string> Dates = new("--dates")
    {
        DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "Forecast", "closing-dates.txt"),
        Description = "File of closing dates.",
    };

    private static readonly Option<int[]> Days = new("--days")
    {
        AllowMultipleArgumentsPerToken = true,
        Description = "How many in so many days? (default: 14)",
    };

    private static readonly Option<int[]> Items = new("--items") { AllowMultipleArgumentsPerToken = true, Description = "When so many?" };
    private static readonly Option<int> Step = Number("--step", 8, "Days from one forecast to the next.");
    private static readonly Option<int> History = Number("--history", ForecastRules.Chosen.HistoryDays, "Days drawn from.");
    private static readonly Option<int> Block = Number("--block", BlockDraws.Chosen.BlockDays, "Days of a block.");
    private static readonly Option<int> Stretch = Number(
        "--stretch",
        BlockDraws.Chosen.Stretch,
        "Neighbouring blocks drawn from for some time."
    );
    private static readonly Option<int> Held = Number("--held", BlockDraws.Chosen.Held, "Blocks drawn from one stretch.");
    private static readonly Option<double> Weight = Number(
        "--weight",
        Calibration.DrawnWeight,
        "Cases that the forecast as drawn counts for."
    );
    private static readonly Option<bool> ByProject = new("--by-project") { Description = "A line for each project too." };

    public static Command Create()
    {
        var command = new Command("forecast", "Measures how often the forecast came true.")
        {
            Dates,
            Days,
            Items,
            Step,
            History,
            Block,
            Stretch,
            Held,
            Weight,
            ByProject,
        };
        command.SetAction(Run);
        return command;
    }

    private static void Run(ParseResult asked)
    {
        var rules = new ForecastRules(asked.GetValue(History), asked.GetValue(Weight))
        {
            Draws = new BlockDraws(asked.GetValue(Block), asked.GetValue(Stretch), asked.GetValue(Held)),
        };
        var all = ClosingDates.Read(asked.GetRequiredValue(Dates));
        Console.WriteLine("                                                forecasts      odd years          even years         all");
        foreach (var question in Questions(asked))
        {
            var promises = all.SelectMany(d => PromiseTrial.Of(d, question, rules, asked.GetValue(Step))).ToList();
            foreach (var set in promises.GroupBy(p => p.Set.TrimEnd('1', '2', '3')))
            {
                Say(question, set.Key, [.. set]);
                if (!asked.GetValue(ByProject))
                    continue;
                foreach (var project in set.GroupBy(p => $"{p.Set} {p.Project}"))
                    Say(question, project.Key, [.. project]);
            }
        }
    }

    private static IEnumerable<ForecastQuestion> Questions(ParseResult asked)
    {
        var (days, items) = (asked.GetValue(Days) ?? [], asked.GetValue(Items) ?? []);
        if (days.Length + items.Length == 0)
            days = [ForecastCalculator.TwoWeeks.Days];
        return [.. days.Select(d => new HowManyQuestion(d)), .. items.Select(n => new WhenQuestion(n))];
    }

    private static void Say(ForecastQuestion question, string name, List<Promise> promises)
    {
        var what = question is HowManyQuestion howMany ? $"in {howMany.Days} days" : $"when {(question as WhenQuestion)?.Items}";
        foreach (var (word, held) in new (string, Func<Promise, bool[]>)[] { ("as drawn", p => p.HeldAsDrawn), ("as said", p => p.Held) })
        {
            var (odd, even) = (
                Text(promises.FindAll(p => p.Day.Year % 2 == 1), held),
                Text(promises.FindAll(p => p.Day.Year % 2 == 0), held)
            );
            var corrected = promises.Count(p => p.Corrected);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what, -12} {name, -15} {word, -9} {corrected, 6} of {promises.Count, -6}  {odd}  {even}  {Text(promises, held)}"
                )
            );
        }
    }

    private static Option<T> Number<T>(string name, T usual, string description) =>
        new(name) { DefaultValueFactory = _ => usual, Description = description };

    private static string Text(List<Promise> promises, Func<Promise, bool[]> held) =>
        promises.Count == 0
            ? "   -     -     - "
            : string.Join(" ", PromiseTrial.Rates(promises, held).Select(r => r.ToString("0.0", CultureInfo.InvariantCulture).PadLeft(5)));
}
