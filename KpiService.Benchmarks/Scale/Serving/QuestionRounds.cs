using System.Diagnostics;
using System.Net;
using KpiService.Benchmarks.Load;

namespace KpiService.Benchmarks.Scale.Serving;

/// <summary>Asks each question alone, so many times new, again and with the tag of the answer.</summary>
internal sealed class QuestionRounds(HttpClient client, int rounds, CancellationToken ct)
{
    /// <summary>After so long no more rounds of the same are begun, unless there were too few.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private const int Least = 3;

    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();

    /// <summary>First each question once, so that no question pays for what all of them need.</summary>
    public async Task<IReadOnlyList<QuestionTimings>> MeasureAsync(IReadOnlyList<Question> questions)
    {
        var firsts = new List<Answered>();
        foreach (var question in questions)
            firsts.Add(await Answered.AskAsync(client, question.Usual, ct));
        var measured = new List<QuestionTimings>();
        foreach (var (question, first) in questions.Zip(firsts))
            measured.Add(await MeasureAsync(question, first));
        return measured;
    }

    private async Task<QuestionTimings> MeasureAsync(Question question, Answered first)
    {
        var asked = question.Variation == Variation.None ? [] : await RepeatAsync(k => Answered.AskAsync(client, question.New(k, now), ct));
        var again = await RepeatAsync(_ => Answered.AskAsync(client, question.Usual, ct));
        var unchanged = first.Tag is { } tag ? await RepeatTaggedAsync(question, tag) : [];
        return new(
            question.Name,
            question.Usual,
            Timings.Of([first]),
            Timings.Of(asked),
            Timings.Of(again),
            Timings.Of(unchanged),
            first.Body.Length,
            again.Concat(asked).Append(first).Count(a => !a.Good || a.Torn)
        );
    }

    /// <summary>A tag holds for a minute: where one has passed, the next round has the new one.</summary>
    private async Task<List<Answered>> RepeatTaggedAsync(Question question, string tag)
    {
        var answers = await RepeatAsync(async _ =>
        {
            var answer = await Answered.AskAsync(client, question.Usual, ct, tag);
            tag = answer.Tag ?? tag;
            return answer;
        });
        return answers.FindAll(a => a.Status == HttpStatusCode.NotModified);
    }

    private async Task<List<Answered>> RepeatAsync(Func<int, Task<Answered>> ask)
    {
        var began = Stopwatch.GetTimestamp();
        var answers = new List<Answered>();
        while (answers.Count < rounds && (answers.Count < Least || Stopwatch.GetElapsedTime(began) < Longest))
            answers.Add(await ask(answers.Count) with { Body = "" });
        return answers;
    }
}
