using System.Text;

namespace Plumbline.Engine.Text.Comparing;

/// <summary>Puts words together into runs; between two runs of common words what was removed stands before what was added.</summary>
internal sealed class ChangeRuns
{
    private readonly List<WordChange> _runs = [];
    private readonly StringBuilder _same = new();
    private readonly StringBuilder _removed = new();
    private readonly StringBuilder _added = new();

    public void Add(WordChangeKind kind, string text, TextSpan word)
    {
        if (kind == WordChangeKind.Same) Flush(_removed, WordChangeKind.Removed, _added, WordChangeKind.Added);
        else Flush(_same, WordChangeKind.Same);
        (kind switch { WordChangeKind.Same => _same, WordChangeKind.Removed => _removed, _ => _added }).Append(text, word.Start, word.Length);
    }

    public IReadOnlyList<WordChange> All()
    {
        Flush(_same, WordChangeKind.Same, _removed, WordChangeKind.Removed);
        Flush(_added, WordChangeKind.Added);
        return _runs;
    }

    private void Flush(StringBuilder first, WordChangeKind firstKind, StringBuilder second, WordChangeKind secondKind)
    {
        Flush(first, firstKind);
        Flush(second, secondKind);
    }

    private void Flush(StringBuilder run, WordChangeKind kind)
    {
        if (run.Length == 0) return;
        _runs.Add(new WordChange(kind, run.ToString()));
        run.Clear();
    }
}
