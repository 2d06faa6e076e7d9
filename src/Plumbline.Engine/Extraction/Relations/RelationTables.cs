using Plumbline.Engine.Extraction.Titles;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Relations;

/// <summary>Relations in tables of standards: the columns of who has jurisdiction, who drafted and what is adopted, against the number or title of the row.</summary>
internal static class RelationTables
{
    private static readonly CueHit Jurisdiction = new(RelationCue.Label, RelationTypes.Jurisdiction, 0, 0);
    private static readonly CueHit DraftedBy = new(RelationCue.Label, RelationTypes.DraftedBy, 0, 0);
    private static readonly CueHit Adopts = new(RelationCue.Adopts, RelationTypes.Adopts, 0, 0);

    public static void Find(RelationReading reading, BodyRelations bodies)
    {
        var text = reading.Text;
        foreach (var table in reading.Found.Tables ??= StandardTable.Find(reading.Found.Text))
        {
            for (var column = 0; column < table.Head.Count; column++)
            {
                if (column == table.Number || column == table.Title || column == table.Replaced) continue;
                if (Read(text.AsSpan(table.Head[column].Start, table.Head[column].Length)) is not { Type.Length: > 0 } hit) continue;
                foreach (var row in table.Rows) Row(reading, bodies, table, row, column, hit);
            }
        }
    }

    private static CueHit Read(ReadOnlySpan<char> head) =>
        head.Contains("归口", StringComparison.Ordinal) || head.Contains("jurisdiction", StringComparison.OrdinalIgnoreCase) || head.Contains("technical committee", StringComparison.OrdinalIgnoreCase) ? Jurisdiction
        : head.Contains("起草单位", StringComparison.Ordinal) || head.Contains("drafting", StringComparison.OrdinalIgnoreCase) || head.Contains("drafted by", StringComparison.OrdinalIgnoreCase) ? DraftedBy
        : head.Contains("采用国际", StringComparison.Ordinal) || head.Contains("采标", StringComparison.Ordinal) || head.Contains("adopted", StringComparison.OrdinalIgnoreCase) || head.Contains("adopts", StringComparison.OrdinalIgnoreCase) ? Adopts
        : CueHit.Nothing;

    private static void Row(RelationReading reading, BodyRelations bodies, StandardTable table, List<TextSpan> row, int column, in CueHit hit)
    {
        if (column >= row.Count || row[column].Length == 0) return;
        Reference? standard = null;
        foreach (var place in (ReadOnlySpan<int>)[table.Number, table.Title])
        {
            if (standard is not null || place < 0 || place >= row.Count) continue;
            foreach (var reference in reading.References.In(row[place])) standard ??= reference;
        }
        if (standard is null) return;
        if (hit.Type != RelationTypes.Adopts)
        {
            bodies.AddAll(hit, standard, standard.Span.Start, row[column], "column");
            return;
        }
        foreach (var other in reading.References.In(row[column]))
        {
            if (RelationReading.IsAbroad(other)) reading.Add(hit, standard, standard.Span.Start, other.Name, other, RelationReading.Join(standard.Span, other.Span), "column");
        }
    }
}
