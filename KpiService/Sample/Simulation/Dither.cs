namespace KpiService.Sample.Simulation;

/// <summary>Says yes in a given proportion, but more evenly than chance: a world of 200 issues should look like its averages.</summary>
internal sealed class Dither(SplitMix random)
{
    private double sum = random.Unit();

    public bool Next(double proportion)
    {
        sum += proportion * random.Between(0.5, 1.5);
        if (sum < 1)
            return false;
        sum -= 1;
        return true;
    }
}
