using Plumbline.Engine.Text;

namespace Plumbline.Tests.Identifiers;

/// <summary>The tables of forms and near misses in <c>Corpus/identifiers</c>.</summary>
internal static class CorpusTables
{
    /// <summary>input, normal, publisher, number, part, year, kind; the members of a list are joined with |.</summary>
    public static IEnumerable<string[]> Examples => Read("examples.csv").Select("input", "normal", "publisher", "number", "part", "year", "kind");

    /// <summary>Texts that hold no identifier, each with the reason.</summary>
    public static IEnumerable<string[]> Negatives => Read("negative.csv").Select("input", "why");

    private static CsvTable Read(string name) => CsvTable.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corpus", "identifiers", name)));
}
