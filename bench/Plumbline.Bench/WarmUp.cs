using Plumbline.Engine;
using Plumbline.Engine.Text;

namespace Plumbline.Bench;

/// <summary>
/// Brings recognition to the state in which a program that runs for a while has it: the runtime compiles a method anew after 30 calls, once to watch it and
/// once for good, on another thread and not before things are quiet for a moment. What runs once a text needs 60 texts for that.
/// </summary>
internal static class WarmUp
{
    private const int Rounds = 4;
    private const int Texts = 40;
    /// <summary>Characters of a text that are read; what is longer is cut.</summary>
    public const int Length = 50_000;

    public static void Run(Recogniser recogniser, string text)
    {
        using var quiet = new ManualResetEventSlim();
        var part = text[..Math.Min(text.Length, Length)];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < Texts; i++) recogniser.Recognise(new SourceText(part));
            quiet.Wait(400);
        }
    }
}
