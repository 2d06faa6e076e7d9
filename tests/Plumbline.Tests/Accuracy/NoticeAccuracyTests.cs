using System.Text.Json;
using Plumbline.App.Output;
using Plumbline.Bench.Accuracy;
using Plumbline.Engine;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Accuracy;

/// <summary>The own notices in Corpus/notices, scored by kind and language.</summary>
public sealed class NoticeAccuracyTests
{
    private const double Wanted = 0.95;
    private const int FewRows = 5;

    private static readonly Lazy<Dictionary<(string Kind, string Language), Tally>> Tallies = new(Score);

    public static TheoryData<string, string> Kinds()
    {
        var data = new TheoryData<string, string>();
        foreach (var kind in AccuracyKind.All)
        {
            data.Add(kind.Name, "zh");
            data.Add(kind.Name, "en");
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_is_found_in_own_notices(string kind, string language)
    {
        var tally = Tallies.Value[(kind, language)];
        if (tally.Gold < FewRows) return;
        var rows = tally.Missed.Select(m => $"{m.Document} - {m.Row}").Concat(tally.Wrong.Select(w => $"{w.Document} + {w.Row}"));
        Assert.True(tally.F1 >= Wanted, $"F1 of {kind} in {language} is {tally.F1:F3}\n{string.Join('\n', rows)}");
    }

    [Fact]
    public void The_corpus_is_half_Chinese_and_half_English()
    {
        var documents = Documents();
        Assert.True(documents.Count >= 44);
        Assert.InRange(documents.Count(d => d.Language == "zh"), documents.Count * 0.4, documents.Count * 0.6);
    }

    [Fact]
    public void Quotes_of_the_gold_stand_in_the_lines_they_name()
    {
        foreach (var document in Documents())
        {
            var lines = File.ReadAllLines(document.File);
            foreach (var row in document.Gold.EnumerateObject().Where(list => list.Value.ValueKind == JsonValueKind.Array).SelectMany(list => list.Value.EnumerateArray()).Select(r => new Row(r)))
            {
                if (row["quote"] is { } quote) Assert.True(lines[row.Line!.Value - 1].Contains(quote, StringComparison.Ordinal), $"{document.Name}: {quote}");
            }
        }
    }

    private static List<GoldDocument> Documents()
    {
        var folder = Repository.PathOf("tests", "Plumbline.Tests", "Corpus", "notices");
        return GoldDocument.Pairs(folder, folder, "own notices");
    }

    private static Dictionary<(string Kind, string Language), Tally> Score()
    {
        var tallies = new Dictionary<(string, string), Tally>();
        foreach (var kind in AccuracyKind.All) tallies[(kind.Name, "zh")] = new Tally();
        foreach (var kind in AccuracyKind.All) tallies[(kind.Name, "en")] = new Tally();
        var recogniser = new Recogniser(Knowledge.BuiltIn);
        foreach (var document in Documents())
        {
            var found = recogniser.Recognise(new SourceText(File.ReadAllText(document.File)));
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream))
            {
                json.WriteStartObject();
                RecognitionJson.WriteMembers(json, found, RecognitionKinds.Parse(null));
                json.WriteEndObject();
            }
            document.Score(JsonDocument.Parse(stream.ToArray()).RootElement, (kind, d) => tallies[(kind.Name, d.Language)]);
        }
        return tallies;
    }
}
