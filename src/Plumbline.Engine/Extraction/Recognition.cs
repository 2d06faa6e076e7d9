using Plumbline.Engine.Extraction.Citations;
using Plumbline.Engine.Extraction.Committees;
using Plumbline.Engine.Extraction.Consultations;
using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Extraction.Events;
using Plumbline.Engine.Extraction.Instruments;
using Plumbline.Engine.Extraction.LanguageVersions;
using Plumbline.Engine.Extraction.Laws;
using Plumbline.Engine.Extraction.Quantities;
using Plumbline.Engine.Extraction.References;
using Plumbline.Engine.Extraction.Relations;
using Plumbline.Engine.Extraction.Standards;
using Plumbline.Engine.Extraction.Statistics;
using Plumbline.Engine.Extraction.Structure;
using Plumbline.Engine.Extraction.Targets;
using Plumbline.Engine.Extraction.Thresholds;
using Plumbline.Engine.Extraction.Topics;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction;

/// <summary>
/// Everything that was found in one text. Lists hold every mention in order of the text; in a newsletter a mention outside the
/// articles (table of contents, takeaways) has no article. The published form keeps one row
/// per thing and article.
/// </summary>
/// <param name="text">The text that was read.</param>
public sealed class Recognition(SourceText text)
{
    private SentenceList? _sentences;
    private int[]? _articleStarts;
    private WideSigns? _wideSigns;
    private RareWords? _rareWords;

    /// <summary>The text that was read.</summary>
    public SourceText Text { get; internal set; } = text;

    /// <summary>Structure of a newsletter; null where the text is none.</summary>
    public Newsletter? Newsletter { get; internal set; }

    /// <summary>The law, regulation or rule that the text is; null where it is none.</summary>
    public LawDocument? Law { get; internal set; }

    /// <summary>What articles, or a text without articles, are about.</summary>
    public List<TopicFinding> Topics { get; } = [];

    /// <summary>Citations of articles of laws.</summary>
    public List<CitationFinding> Citations { get; } = [];

    /// <summary>Mentions of standards by identifier.</summary>
    public FindingList<StandardFinding> Standards => StandardRows;

    /// <summary>The rows of <see cref="Standards"/>.</summary>
    internal FindingRows<StandardFinding, StandardMention> StandardRows => field ??= new(this);

    /// <summary>Standards named by title only.</summary>
    public List<StandardTitleFinding> StandardTitles { get; } = [];

    /// <summary>Mentions of committees.</summary>
    public FindingList<CommitteeFinding> Committees => CommitteeRows;

    /// <summary>The rows of <see cref="Committees"/>.</summary>
    internal FindingRows<CommitteeFinding, FoundCommittee> CommitteeRows => field ??= new(this);

    /// <summary>Committees as printed, in order of the text, before what they leave out is resolved.</summary>
    internal ChunkedList<CommitteeMention> CommitteeMentions { get; set; } = new();

    /// <summary>The numbers of the text, read for statistics and targets together; null until one of them asks.</summary>
    internal QuantityReading? QuantityReading { get; set; }

    /// <summary>Mirrors.</summary>
    public List<MirrorFinding> Mirrors { get; } = [];

    /// <summary>Secretariats.</summary>
    public List<SecretariatFinding> Secretariats { get; } = [];

    /// <summary>Laws, rules, plans and the like.</summary>
    public FindingList<InstrumentFinding> Instruments => InstrumentRows;

    /// <summary>The rows of <see cref="Instruments"/>.</summary>
    internal FindingRows<InstrumentFinding, InstrumentRow> InstrumentRows => field ??= new(this);

    /// <summary>Dated facts.</summary>
    public List<DatedFinding> Dated { get; } = [];

    /// <summary>Calls for comments.</summary>
    public List<ConsultationFinding> Consultations { get; } = [];

    /// <summary>Replacements.</summary>
    public List<ReplacementFinding> Replacements { get; } = [];

    /// <summary>Other relations: adopts, amends, jurisdiction ...</summary>
    public List<RelationFinding> Relations { get; } = [];

    /// <summary>Relations as read, before "the standard" and the like are resolved.</summary>
    internal List<RelationMention> RelationMentions { get; } = [];

    /// <summary>What short and incomplete references stand for.</summary>
    public FindingList<ReferenceFinding> References => ReferenceRows;

    /// <summary>The rows of <see cref="References"/>.</summary>
    internal FindingRows<ReferenceFinding, ReferenceRow> ReferenceRows => field ??= new(this);

    /// <summary>Figures.</summary>
    public FindingList<StatisticFinding> Statistics => StatisticRows;

    /// <summary>The rows of <see cref="Statistics"/>.</summary>
    internal FindingRows<StatisticFinding, StatisticRow> StatisticRows => field ??= new(this);

    /// <summary>Targets of plans.</summary>
    public List<TargetFinding> Targets { get; } = [];

    /// <summary>Limits that catalogues set for products.</summary>
    public List<ThresholdFinding> Thresholds { get; } = [];

    /// <summary>Versions of standards in other languages.</summary>
    public List<LanguageVersionFinding> LanguageVersions { get; } = [];

    /// <summary>Events.</summary>
    public List<EventFinding> Events { get; } = [];

    /// <summary>Titles in the text, once they were read: instruments, standards by title and replacements share them.</summary>
    internal ChunkedList<Titles.TitleMention>? Titles { get; set; }

    /// <summary>All documents that the text names, once they were gathered from standards and titles.</summary>
    internal ReferenceList? Documents { get; set; }

    /// <summary>Tables of standards in the text, once they were read.</summary>
    internal List<Titles.StandardTable>? Tables { get; set; }

    /// <summary>Rows of lists of standards, once they were read.</summary>
    internal List<Titles.StandardRow>? Rows { get; set; }

    /// <summary>The sentences of the whole text, found at the first call: for every recogniser that asks what stands around a place.</summary>
    internal SentenceList Sentences => _sentences ??= new SentenceList(Text.Content);

    /// <summary>The Chinese signs that recognisers look for, found at the first call.</summary>
    internal WideSigns WideSigns => _wideSigns ??= new WideSigns(Text.Content);

    /// <summary>The rare words that recognisers look for, found at the first call.</summary>
    internal RareWords RareWords => _rareWords ??= new RareWords(Text.Content);

    /// <summary>The article that holds an offset, or null.</summary>
    public string? ArticleAt(int offset)
    {
        if (Newsletter is not { Articles: var articles }) return null;
        if (_articleStarts is null || _articleStarts.Length != articles.Count) _articleStarts = [.. articles.Select(a => a.Span.Start)];
        // Articles stand in order and apart from each other.
        var at = Array.BinarySearch(_articleStarts, offset);
        if (at < 0) at = ~at - 1;
        return at >= 0 && articles[at].Span.Contains(offset) ? articles[at].Number : null;
    }
}
