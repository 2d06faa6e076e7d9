using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.Citations;
using Plumbline.Engine.Extraction.Committees;
using Plumbline.Engine.Extraction.Consultations;
using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Extraction.Events;
using Plumbline.Engine.Extraction.Instruments;
using Plumbline.Engine.Extraction.LanguageVersions;
using Plumbline.Engine.Extraction.Laws;
using Plumbline.Engine.Extraction.Relations;
using Plumbline.Engine.Extraction.Standards;
using Plumbline.Engine.Extraction.Statistics;
using Plumbline.Engine.Extraction.Structure;
using Plumbline.Engine.Extraction.Targets;
using Plumbline.Engine.Extraction.Thresholds;
using Plumbline.Engine.Extraction.Topics;
using Plumbline.Engine.Resolution;
using Plumbline.Engine.Text;

namespace Plumbline.Engine;

/// <summary>
/// Text to findings. Thread-safe; never throws on text, whatever it holds; time and memory are linear in the length.
/// </summary>
/// <param name="knowledge">The facts of the field to lean on.</param>
public sealed class Recogniser(Knowledge knowledge)
{
    /// <summary>Kinds that look at what the others found.</summary>
    private const Kinds SecondPass = Kinds.Relations | Kinds.References;

    /// <summary>In the order in which they run: structure gives the articles, later ones may look at what earlier ones found.</summary>
    private static readonly (Kinds Kind, Action<Recognition, Knowledge> Find)[] Recognisers =
    [
        (Kinds.All, StructureRecogniser.Find),
        (Kinds.Laws | Kinds.Citations | Kinds.Consultations | Kinds.Topics, LawRecogniser.Find),
        (Kinds.Standards | Kinds.StandardTitles | Kinds.Replacements | Kinds.Instruments | Kinds.LanguageVersions | SecondPass, StandardRecogniser.Find),
        (Kinds.Committees | SecondPass, CommitteeRecogniser.Find),
        (Kinds.Committees | SecondPass, CommitteeResolver.Resolve),
        (Kinds.Committees, MirrorRecogniser.Find),
        (Kinds.Committees, SecretariatRecogniser.Find),
        (Kinds.Instruments | Kinds.StandardTitles, InstrumentRecogniser.Find),
        (Kinds.Dated | Kinds.Consultations | Kinds.Events | Kinds.LanguageVersions | Kinds.References, DatedRecogniser.Find),
        (Kinds.Consultations, ConsultationRecogniser.Find),
        (Kinds.Replacements | SecondPass, ReplacementRecogniser.Find),
        (Kinds.Statistics, StatisticRecogniser.Find),
        (Kinds.Targets, TargetRecogniser.Find),
        (Kinds.Thresholds, ThresholdRecogniser.Find),
        (Kinds.Events, EventRecogniser.Find),
        (Kinds.StandardTitles, StandardTitleRecogniser.Find),
        (Kinds.Relations | Kinds.References, RelationRecogniser.Find),
        (Kinds.Standards | Kinds.LanguageVersions | Kinds.References, UndatedResolver.Resolve),
        (Kinds.Standards | Kinds.References, MisprintResolver.Resolve),
        (Kinds.Relations, RelationResolver.Resolve),
        (Kinds.LanguageVersions, LanguageVersionRecogniser.Find),
        (Kinds.References, ReferenceResolver.Resolve),
        (Kinds.References, ConsultationResolver.Resolve),
        (Kinds.Citations, CitationRecogniser.Find),
        (Kinds.Topics, TopicRecogniser.Find),
    ];

    /// <summary>
    /// Tells this recogniser, with its tables of knowledge, from all others: 12 hexadecimal digits that are the same for the same sources and change with any change of them. It says nothing of which came first.
    /// </summary>
    public static string Version { get; } = typeof(Recogniser).Module.ModuleVersionId.ToString("N")[..12];

    /// <summary>The facts of the field in use.</summary>
    public Knowledge Knowledge { get; } = knowledge;

    /// <summary>Reads a text once and gives what is in it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kinds">What to look for; the other lists stay empty.</param>
    /// <param name="finished">Called behind each recogniser that ran, with its name: for measuring what each costs.</param>
    public Recognition Recognise(SourceText text, Kinds kinds = Kinds.All, Action<string>? finished = null)
    {
        var simplified = SimplifiedText.Of(text.Content);
        var found = new Recognition(ReferenceEquals(simplified, text.Content) ? text : new SourceText(simplified));
        foreach (var (kind, find) in Recognisers)
        {
            if ((kinds & kind) == 0) continue;
            find(found, Knowledge);
            finished?.Invoke($"{find.Method.DeclaringType!.Name}.{find.Method.Name}");
        }
        if (!ReferenceEquals(found.Text, text))
        {
            new OriginalWords(simplified, text).Restore(found);
            found.Text = text;
        }
        return found;
    }
}
