using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Consultations;

/// <summary>What is known of one call while its sentences are read; used again where one came to nothing.</summary>
internal sealed class CommentWindow
{
    public CommentCall Call;
    public TextSpan Span;
    public string Subject = "";
    public string? By;
    public FuzzyDate? Open;
    public FuzzyDate? Close;
    public FuzzyDate? Published;
    public string? Note;
    public bool OpenIsCompleted;
    public int Row;
    public bool ClosingSought;

    public void Begin(in CommentCall call)
    {
        (Call, Span, Subject, By, Note, Row) = (call, call.Sentence, "", null, null, 0);
        Open = Close = Published = null;
        OpenIsCompleted = false;
    }

    public bool Differs(CommentWindow next) => (next.Open is { } open && Open is { } mine && open != mine) || (next.Close is { } close && Close is { } last && close != last)
        || (next.Open is { } later && Close is { } closed && later.CompareTo(closed) > 0);

    public void Complete(CommentWindow next)
    {
        if (Open is null && next.Open is not null || Close is null && next.Close is not null) Span = next.Span;
        if (Open is null) (Open, OpenIsCompleted) = (next.Open, next.OpenIsCompleted);
        Close ??= next.Close;
        Note ??= next.Note;
        By ??= next.By;
    }
}
