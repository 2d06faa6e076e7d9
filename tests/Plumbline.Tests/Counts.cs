namespace Plumbline.Tests;

/// <summary>How often a property is tried: few times in <c>./test</c>, as often as wanted in <c>./test --full</c>.</summary>
internal static class Counts
{
    public static bool Full { get; } = Environment.GetEnvironmentVariable("PLUMBLINE_TEST_COUNTS") == "full";

    public static int Of(int small, int full) => Full ? full : small;
}
