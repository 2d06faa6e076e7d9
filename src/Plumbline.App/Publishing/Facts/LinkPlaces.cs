using Plumbline.App.Publishing.Model;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;

namespace Plumbline.App.Publishing.Facts;

/// <summary>The places of a text that link themselves: standards before committees before dates where two meet; in order and apart from each other.</summary>
internal static class LinkPlaces
{
    public static List<(TextSpan Span, Target Target)> Of(Recognition found)
    {
        var all = new List<(TextSpan Span, int Rank, Target Target)>();
        foreach (var standard in found.Standards)
        {
            var id = standard.Resolved ?? standard.Id;
            all.Add((standard.Span, 0, new Target(TargetKind.Standard, id.Normal, id.Slug)));
        }
        foreach (var committee in found.Committees)
        {
            if (!committee.NamedOnly) all.Add((committee.Span, 1, new Target(TargetKind.Committee, committee.Id.Normal, committee.Id.Slug)));
        }
        foreach (var dated in found.Dated) all.Add((dated.Span, 2, new Target(TargetKind.Date, dated.Date.ToString())));
        all.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Rank.CompareTo(b.Rank));
        var places = new List<(TextSpan, Target)>();
        var end = 0;
        foreach (var (span, _, target) in all)
        {
            if (span.Start < end || span.Length is 0 or > 120) continue;
            places.Add((span, target));
            end = span.End;
        }
        return places;
    }
}
