using Plumbline.Engine.Rules;

namespace Plumbline.Register.Rulebooks;

/// <summary>A rulebook read from its file, with its test cases.</summary>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Cases">Its test cases; all of them pass.</param>
/// <param name="References">Other rulebooks and tables that outcomes point to, with line and column.</param>
public sealed record RulebookFile(Rulebook Rulebook, IReadOnlyList<RulebookCase> Cases, IReadOnlyList<RulebookReference> References)
{
    /// <summary>Test cases of its content; all of them pass.</summary>
    public IReadOnlyList<ContentCase> Answers { get; init; } = [];

    /// <summary>Reads a rulebook and runs its test cases.</summary>
    /// <param name="file">Name for messages.</param>
    /// <param name="text">The file.</param>
    /// <exception cref="RulebookException">It is no rulebook, its rules contradict each other, or a case fails.</exception>
    public static RulebookFile Read(string file, TextReader text) => RulebookReader.Read(file, text).Tested(file);

    /// <summary>Runs the test cases; a fault where one fails.</summary>
    internal RulebookFile Tested(string file)
    {
        foreach (var one in Cases)
        {
            if (one.Run(Rulebook) is { } differs) throw new RulebookException(file, one.Line, one.Column, $"this test case fails: {differs}");
        }
        foreach (var one in Answers)
        {
            if (one.Run(Rulebook.Content!) is { } differs) throw new RulebookException(file, one.Line, one.Column, $"this test case fails: {differs}");
        }
        return this;
    }
}

/// <summary>A table that an outcome points to.</summary>
/// <param name="To"><c>rulebook/table</c>, or the name of a table of the same rulebook.</param>
/// <param name="Line">Line of the file where it stands.</param>
/// <param name="Column">Column where it stands.</param>
public sealed record RulebookReference(string To, int Line, int Column);
