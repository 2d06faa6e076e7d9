namespace Plumbline.Bench.Accuracy;

/// <summary>Rows found, missed and wrong; a doubtful gold row counts neither way.</summary>
internal sealed class Tally
{
    public int Hits { get; private set; }

    public List<(string Document, Row Row)> Missed { get; } = [];

    public List<(string Document, Row Row)> Wrong { get; } = [];

    public int Gold => Hits + Missed.Count;

    public double Precision => Hits + Wrong.Count == 0 ? 1 : (double)Hits / (Hits + Wrong.Count);

    public double Recall => Gold == 0 ? 1 : (double)Hits / Gold;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Adds the greatest one-to-one matching of the rows of one document.</summary>
    public void Add(string document, AccuracyKind kind, IReadOnlyList<Row> found, IReadOnlyList<Row> gold)
    {
        var taken = new int[gold.Count];
        Array.Fill(taken, -1);
        for (var p = 0; p < found.Count; p++) Place(kind, found, gold, taken, p, new bool[gold.Count]);
        for (var g = 0; g < gold.Count; g++)
        {
            if (gold[g].IsDoubtful) continue;
            if (taken[g] >= 0) Hits++;
            else Missed.Add((document, gold[g]));
        }
        for (var p = 0; p < found.Count; p++)
        {
            if (Array.IndexOf(taken, p) < 0) Wrong.Add((document, found[p]));
        }
    }

    private static bool Place(AccuracyKind kind, IReadOnlyList<Row> found, IReadOnlyList<Row> gold, int[] taken, int p, bool[] seen)
    {
        for (var g = 0; g < gold.Count; g++)
        {
            if (seen[g] || found[p]["article"] != gold[g]["article"] || !kind.Same(found[p], gold[g])) continue;
            seen[g] = true;
            if (taken[g] >= 0 && !Place(kind, found, gold, taken, taken[g], seen)) continue;
            taken[g] = p;
            return true;
        }
        return false;
    }
}
