using FsCheck;

namespace Plumbline.Tests;

/// <summary>
/// Tries a property from a fixed seed, so that two runs of the same commit try the same values and a failure comes back.
/// The seed of <c>./test --full</c> differs from that of <c>./test</c>, so that its first values are not the same ones again.
/// </summary>
internal static class Repeatable
{
    private const ulong Gamma = 0x9E37_79B9_7F4A_7C15;   // odd, as the generator demands

    public static void Holds(this Property property, int small = 100, int full = 10_000, int endSize = 100) => property.Check(Config.QuickThrowOnFailure
        .WithMaxTest(Counts.Of(small, full)).WithEndSize(endSize).WithReplay(Counts.Full ? 20_261_122UL : 20_261_121UL, Gamma));
}
