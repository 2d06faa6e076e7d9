using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.Relations;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Resolution;

/// <summary>
/// Finds the document that a sentence speaks of without naming it. Looked for in the same sentence, in the one before, in the paragraph, in the article: where
/// one of these names exactly one document that fits, it is meant; where it names two, nothing is decided.
/// </summary>
internal sealed class Antecedents
{
    /// <summary>How many documents back are looked at, and how far.</summary>
    private const int MostBack = 40;
    private const int WayBack = 3000;

    /// <summary>Where a text names its own number and title.</summary>
    private const int HeadLength = 700;

    private readonly Recognition _found;
    private readonly HashSet<(string?, string)> _old;
    private readonly HashSet<int> _others = [];
    private readonly byte[] _aside;
    private Reference? _self;
    private bool _selfRead;

    public Antecedents(Recognition found)
    {
        _found = found;
        References = ReferenceList.Of(found);
        _aside = new byte[References.Count];
        _old = References.Replaced(found);
        foreach (var mention in found.RelationMentions)
        {
            if (mention.Other is { } other && mention.Type is not RelationTypes.Amends) _others.Add(other.Span.Start);
        }
    }

    public ReferenceList References { get; }

    /// <summary>The document meant at an offset; where none is, the two that remain, or nothing at all.</summary>
    /// <param name="offset">Where it is spoken of.</param>
    /// <param name="asked">What <paramref name="fits"/> is to be told, so that it needs to keep nothing itself: it is asked for every "the standard" of a text.</param>
    /// <param name="fits">Whether a document can be meant.</param>
    public Antecedent Before<T>(int offset, T asked, Func<T, Reference, bool> fits)
    {
        var text = _found.Text.Content.AsSpan();
        var article = _found.ArticleAt(offset);
        var nearest = References.IndexAt(offset) - 1;
        if (nearest < 0 || References[nearest].Article != article || offset - References[nearest].Span.Start > WayBack) return default;
        Reference? found = null;
        var last = Math.Max(0, offset - WayBack);
        var floor = _found.Sentences.Around(offset, 0).Start;
        var stage = 0;
        var i = nearest;
        for (var steps = 0; i >= 0 && steps < MostBack && References[i].Span.Start >= last; i--, steps++)
        {
            var next = References[i];
            if (next.Article != article) break;
            while (stage < 3 && next.Span.Start < floor)
            {
                if (found is not null) return new(found, 0.85);
                stage++;
                floor = stage switch
                {
                    1 => floor > 1 ? _found.Sentences.Around(floor - 2, 0).Start : 0,
                    2 => Math.Min(floor, Phrases.LineStart(text, offset)),
                    _ => last,
                };
            }
            if (next.Span.End > offset || IsAside(text, i) || !fits(asked, next)) continue;
            if (found is null || IsSame(found, next)) found = Fuller(found, next);
            else return new(null, 0, found, next);
        }
        return found is null ? default : new(found, 0.9);
    }

    /// <summary>The document that a text is: what its head names, if that is one thing only.</summary>
    public Reference? Self()
    {
        if (_selfRead) return _self;
        _selfRead = true;
        if (_found.Newsletter is not null) return null;
        var text = _found.Text.Content.AsSpan();
        for (var i = 0; i < References.Count && References[i].Span.Start < HeadLength; i++)
        {
            if (IsAside(text, i) || References[i].Id is not { } id || id.Level is not (Identifiers.StandardLevel.National or Identifiers.StandardLevel.Sector or Identifiers.StandardLevel.Local or Identifiers.StandardLevel.Association)) continue;
            if (!IsOnLineOfItsOwn(text, References[i].Span)) continue;
            if (_self is not null && !IsSame(_self, References[i])) return _self = null;
            _self ??= References[i];
        }
        return _self;
    }

    /// <summary>The law, rule or notice that a text is: the first title at its head that fits; null in a newsletter and where the head has none.</summary>
    public Reference? SelfByTitle<T>(T asked, Func<T, Reference, bool> fits)
    {
        if (_found.Newsletter is not null) return null;
        for (var i = 0; i < References.Count && References[i].Span.Start < HeadLength; i++)
        {
            if (References[i].Id is null && fits(asked, References[i]) && IsAtLineStart(References[i].Span.Start)) return References[i];
        }
        return null;
    }

    private bool IsAtLineStart(int start)
    {
        var text = _found.Text.Content.AsSpan();
        return text[Phrases.LineStart(text, start)..start].Trim("#*《 \t\u3000\uFEFF").IsEmpty;
    }

    /// <summary>The number of a standard on its cover stands alone on its line, or at its end.</summary>
    private static bool IsOnLineOfItsOwn(ReadOnlySpan<char> text, TextSpan span)
    {
        var rest = text[span.End..Math.Min(text.Length, span.End + 3)];
        var start = Phrases.LineStart(text, span.Start);
        return (rest.IsEmpty || rest.TrimStart(" \r").StartsWith("\n")) && text[start..span.Start].IsWhiteSpace();
    }

    /// <summary>True where a reference is what another replaces or adopts, or a bracket behind another.</summary>
    private bool IsAside(ReadOnlySpan<char> text, int index)
    {
        // Asked again and again of the same few: 1 is yes, 2 is no.
        ref var known = ref _aside[index];
        if (known == 0) known = (byte)(ReadAside(text, index) ? 1 : 2);
        return known == 1;
    }

    private bool ReadAside(ReadOnlySpan<char> text, int index)
    {
        var reference = References[index];
        if (_old.Contains((reference.Article, reference.Name)) || _others.Contains(reference.Span.Start)) return true;
        if (index == 0) return false;
        var from = References[index - 1].Span.End;
        if (from > reference.Span.Start || reference.Span.Start - from > 4) return false;
        return text[from..reference.Span.Start].IndexOfAny('(', '（') >= 0 && References[index - 1].Id is not null && reference.Id is not null;
    }

    private static bool IsSame(Reference one, Reference other) =>
        one.Name == other.Name
        || one.Id is { } a && other.Id is { } b && a.SameSeries(b) && (a.Year == b.Year || a.Year is null || b.Year is null)
        || one.Id is null && other.Id is null && (one.Name.Contains(other.Name, StringComparison.Ordinal) || other.Name.Contains(one.Name, StringComparison.Ordinal));

    private static Reference Fuller(Reference? one, Reference other) => one is null || one.Id is { Year: null } && other.Id is { Year: not null } ? other : one;
}
