using Plumbline.Engine;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;

namespace Plumbline.Register.Starter;

/// <summary>The tables of knowledge as values about things.</summary>
internal static class StarterRows
{
    public static List<StarterRow> Of(Knowledge knowledge)
    {
        var rows = new Collector();
        foreach (var row in knowledge.Committees) Committee(rows, row);
        foreach (var row in knowledge.Bodies) Body(rows, row);
        foreach (var row in knowledge.SectorCodes)
        {
            rows.About("sector-code", row.Code, "codes.csv", row.Source);
            rows.Named(row.Zh, row.En);
            rows.Add("department", row.BodyZh, "zh");
            rows.Add("department", row.BodyEn, "en");
            rows.Add("status", row.Status);
            rows.Add("note", row.Note);
        }
        foreach (var row in knowledge.NationalPrefixes)
        {
            rows.About("national-prefix", row.Prefix, "national-prefixes.csv", row.Source);
            rows.Named(row.Zh, row.En);
            rows.Add("issuer", row.Issuer);
            rows.Add(Properties.Kind, row.Kind);
        }
        foreach (var row in knowledge.LocalCodes)
        {
            rows.About("local-code", row.Code, "local-codes.csv", row.Source);
            rows.Named(row.Zh, row.En);
        }
        foreach (var row in knowledge.PlanDepartments)
        {
            rows.About("plan-department", row.Code, "plan-departments.csv", row.Source);
            rows.Named(row.Zh, row.AbbreviationOrEn);
        }
        foreach (var row in knowledge.Terms)
        {
            rows.About("term", row.Zh, "terms.csv", row.Source);
            rows.Named(row.Zh, "");
            rows.Each(Properties.Name, row.En, "en");
            rows.Add("meaning", row.Meaning);
        }
        foreach (var row in knowledge.StageCodes)
        {
            rows.About("stage-code", row.Code, "stage-codes.csv", row.Source);
            rows.Named(row.ChinaStage, $"{row.Stage}: {row.Substage}");
            rows.Add("meaning", row.Text);
            rows.Add("abbreviation", row.Abbreviation);
        }
        foreach (var row in knowledge.Ics)
        {
            rows.About("ics", row.Code, "ics.csv", row.Source);
            rows.Named(row.Zh, row.En);
        }
        foreach (var row in knowledge.Ccs)
        {
            rows.About("ccs", row.Code, "ccs.csv", row.Source);
            rows.Named(row.Zh, row.En);
        }
        foreach (var row in knowledge.Topics)
        {
            rows.About(NamedKeys.Topic(row.Id), "topics.csv", row.Source, "");
            rows.Named(row.Zh, row.En);
            rows.Each(Properties.Ics, row.Ics, null);
        }
        return rows.Rows;
    }

    private static void Committee(Collector rows, Engine.CommitteeRow row)
    {
        if (CommitteeIdentity.Key(row.Committee) is not { } committee) return;
        rows.About(committee, "committees.csv", row.Source, row.Unsure);
        rows.Named(row.Zh, row.En);
        foreach (var counterpart in Parts(row.Counterpart)) rows.Add(Properties.Counterpart, counterpart, null, CommitteeIdentity.Key(counterpart.Split('(')[0]));
        rows.Add(Properties.Secretariat, row.Secretariat, Languages.Of(row.Secretariat), row.Secretariat.Length > 0 ? BodyKey.Of(row.Secretariat) : null);
    }

    private static void Body(Collector rows, BodyRow row)
    {
        rows.About(BodyKey.Of(row), "bodies.csv", row.Source, "");
        rows.Named(row.Zh, row.En);
        rows.Add("abbreviation", row.Abbreviation);
        rows.Each("earlier-name", row.EarlierNames, null);
        rows.Each("also", row.Also, null);
        rows.Add(Properties.Kind, row.Kind);
    }

    private static string[] Parts(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Gathers the values of one row after another.</summary>
    private sealed class Collector
    {
        private ThingKey _thing = new("", "", "");
        private string _source = "", _item = "", _unsure = "";

        public List<StarterRow> Rows { get; } = [];

        public void About(string kind, string key, string table, string source) => About(new ThingKey(kind, key, Slugs.Of(key)), table, source, "");

        public void About(ThingKey thing, string table, string source, string unsure) => (_thing, _source, _item, _unsure) = (thing, source, $"{table}: {thing.Key}", unsure);

        public void Named(string zh, string en)
        {
            Add(Properties.Name, zh, "zh");
            Add(Properties.Name, en, "en");
        }

        public void Each(string property, string list, string? language)
        {
            foreach (var part in Parts(list)) Add(property, part, language ?? Languages.Of(part));
        }

        public void Add(string property, string value, string? language = null, ThingKey? other = null)
        {
            if (value.Length == 0 || _thing.Key.Length == 0) return;
            Rows.Add(new StarterRow(_thing, property, value, language, other, _source.Length > 0 ? _source : "unverified", _item, IsUnverified(property)));
        }

        /// <summary>The column <c>unsure</c> names the doubtful values, or all; a source may be missing altogether.</summary>
        private bool IsUnverified(string property) => _source.Length == 0 || _source.Contains("unverified", StringComparison.OrdinalIgnoreCase)
            || _unsure.StartsWith("all", StringComparison.OrdinalIgnoreCase) || _unsure.Contains(property, StringComparison.OrdinalIgnoreCase);
    }
}
