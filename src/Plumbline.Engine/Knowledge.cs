using Plumbline.Engine.Extraction.Committees;
using Plumbline.Engine.Extraction.Topics;
using Plumbline.Engine.Text;

namespace Plumbline.Engine;

/// <summary>
/// The facts of the field that recognition leans on, read from the tables in <c>data/</c>. Immutable and thread-safe once made;
/// tables are read at first use. Every row keeps its source; "unverified" marks a row that nobody has traced yet.
/// </summary>
public sealed class Knowledge
{
    private readonly Func<string, string> _read;
    private readonly Lazy<IReadOnlyList<SectorCode>> _sectors;
    private readonly Lazy<IReadOnlyList<NationalPrefix>> _national;
    private readonly Lazy<IReadOnlyList<LocalCode>> _local;
    private readonly Lazy<IReadOnlyList<PlanDepartment>> _departments;
    private readonly Lazy<IReadOnlyList<CommitteeRow>> _committees;
    private readonly Lazy<CommitteeNames> _committeeNames;
    private readonly Lazy<IReadOnlyList<BodyRow>> _bodies;
    private readonly Lazy<IReadOnlyList<TermRow>> _terms;
    private readonly Lazy<IReadOnlyList<StageCode>> _stages;
    private readonly Lazy<IReadOnlyList<TopicRow>> _topics;
    private readonly Lazy<TopicIndex> _topicIndex;
    private readonly Lazy<IReadOnlyList<LawName>> _laws;
    private readonly Lazy<IReadOnlyList<ClockName>> _clocks;
    private readonly Lazy<IReadOnlyList<ClassificationCode>> _ics;
    private readonly Lazy<IReadOnlyList<ClassificationCode>> _ccs;
    private readonly Lazy<IReadOnlyList<Holiday>> _holidays;

    /// <summary>Knowledge from a reader of tables: it is given a file name such as <c>codes.csv</c> and gives the text.</summary>
    public Knowledge(Func<string, string> read)
    {
        _read = read;
        _sectors = Rows("codes.csv", f => new SectorCode(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8]),
            "code", "recommended_prefix", "zh_name", "en_name", "body_zh", "body_en", "status", "source", "note");
        _national = Rows("national-prefixes.csv", f => new NationalPrefix(f[0], f[1], f[2], f[3], f[4], f[5]),
            "prefix", "zh_name", "en_name", "issuer", "kind", "source");
        _local = Rows("local-codes.csv", f => new LocalCode(f[0], f[1], f[2], f[3], f[4]), "code", "zh", "en", "prefix", "source");
        _departments = Rows("plan-departments.csv", f => new PlanDepartment(f[0], f[1], f[2], f[3]), "code", "zh", "abbr_or_en", "source");
        _committees = Rows("committees.csv", f => new CommitteeRow(f[0], f[1], f[2], f[3], f[4], f[5], f[6]),
            "committee", "zh_name", "en_name", "counterpart", "secretariat", "source", "unsure");
        _committeeNames = new(() => new CommitteeNames(Committees));
        _bodies = Rows("bodies.csv", f => new BodyRow(f[0], f[1], f[2], f[3], f[4], f[5], f[6]),
            "abbr", "en", "zh", "earlier_names", "kind", "also", "source");
        _terms = Rows("terms.csv", f => new TermRow(f[0], f[1], f[2], f[3]), "zh", "en", "meaning", "source");
        _stages = Rows("stage-codes.csv", f => new StageCode(f[0], f[1], f[2], f[3], f[4], f[5], f[6]),
            "code", "stage", "substage", "iso_text", "abbreviation", "china_stage_same_number", "source");
        _laws = Rows("laws.csv", f => new LawName(f[0], f[1], f[2], f[3]), "zh", "en", "short", "source");
        _topics = Rows("topics.csv", f => new TopicRow(f[0], f[1], f[2], f[3], f[4], f[5], f[6]), "id", "en", "zh", "ics", "cues_en", "cues_zh", "source");
        _topicIndex = new(() => new TopicIndex(Topics));
        _clocks = Rows("clocks.csv", f => new ClockName(f[0], f[1], f[2], f[3]), "name", "zone", "kind", "source");
        _ics = Rows("ics.csv", f => new ClassificationCode(f[0], f[1], f[2], f[3]), "code", "en", "zh", "source");
        _ccs = Rows("ccs.csv", f => new ClassificationCode(f[0], f[1], f[2], f[3]), "code", "en", "zh", "source");
        _holidays = Rows("holidays.csv", f => new Holiday(f[0], f[1], f[2], f[3], f[4]), "calendar", "day", "kind", "name", "source");
    }

    /// <summary>The tables that ship inside this assembly.</summary>
    public static Knowledge BuiltIn { get; } = new(ReadEmbedded);

    /// <summary>Codes of sector standards (YD, QC ...).</summary>
    public IReadOnlyList<SectorCode> SectorCodes => _sectors.Value;

    /// <summary>Prefixes of national standards and their neighbours (GB, GB/T, GJB, JJF ...).</summary>
    public IReadOnlyList<NationalPrefix> NationalPrefixes => _national.Value;

    /// <summary>Provinces and cities with a code of local standards.</summary>
    public IReadOnlyList<LocalCode> LocalCodes => _local.Value;

    /// <summary>Departments of plan numbers.</summary>
    public IReadOnlyList<PlanDepartment> PlanDepartments => _departments.Value;

    /// <summary>Known technical committees.</summary>
    public IReadOnlyList<CommitteeRow> Committees => _committees.Value;

    /// <summary>The table of committees by name.</summary>
    internal CommitteeNames CommitteeNames => _committeeNames.Value;

    /// <summary>Authorities, standards bodies, institutes, associations.</summary>
    public IReadOnlyList<BodyRow> Bodies => _bodies.Value;

    /// <summary>Fixed terms in two languages.</summary>
    public IReadOnlyList<TermRow> Terms => _terms.Value;

    /// <summary>International harmonised stage codes.</summary>
    public IReadOnlyList<StageCode> StageCodes => _stages.Value;

    /// <summary>Topics with their cues.</summary>
    public IReadOnlyList<TopicRow> Topics => _topics.Value;

    /// <summary>The cues of the topics by their first words.</summary>
    internal TopicIndex TopicIndex => _topicIndex.Value;

    /// <summary>Laws with their names in two languages.</summary>
    public IReadOnlyList<LawName> Laws => _laws.Value;

    /// <summary>Names of clocks, and authorities with the clock of their seat.</summary>
    public IReadOnlyList<ClockName> Clocks => _clocks.Value;

    /// <summary>Fields of the International Classification for Standards.</summary>
    public IReadOnlyList<ClassificationCode> Ics => _ics.Value;

    /// <summary>First level of the Chinese Classification for Standards.</summary>
    public IReadOnlyList<ClassificationCode> Ccs => _ccs.Value;

    /// <summary>Holidays of China and of the institutions of the European Union, and weekend days that are worked in their stead.</summary>
    public IReadOnlyList<Holiday> Holidays => _holidays.Value;

    private Lazy<IReadOnlyList<T>> Rows<T>(string file, Func<string[], T> make, params string[] columns) =>
        new(() => [.. CsvTable.Read(_read(file)).Select(columns).Select(make)]);

    private static string ReadEmbedded(string file)
    {
        using var stream = typeof(Knowledge).Assembly.GetManifestResourceStream("data/" + file)
            ?? throw new InvalidOperationException($"the table {file} is not in the assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
