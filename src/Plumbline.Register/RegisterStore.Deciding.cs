using Plumbline.Register.Decisions;

namespace Plumbline.Register;

/// <content>What editors decide. Each decision is a batch of its own; nothing is overwritten.</content>
public sealed partial class RegisterStore
{
    /// <summary>Enters a fact with its source, or corrects one: the value goes before every other that is stated. A later decision on the same property ends this one where a thing has one value of it.</summary>
    /// <param name="id">A standard or committee in any spelling, a document's number, slug or address. A standard or committee that is not known yet is made.</param>
    /// <param name="property">What is stated, such as <c>effective</c>; a refusal lists what there is.</param>
    /// <param name="value">The value, in any spelling that its property takes.</param>
    /// <param name="decision">Who, by what source, why.</param>
    /// <param name="language">Language of a title or name; null tells it by the characters.</param>
    /// <param name="detail">A degree of adoption (<c>IDT</c>), or <c>part</c> of a replacement; null for none.</param>
    public DecisionResult Decide(string id, string property, string value, Decision decision, string? language = null, string? detail = null) => Decider.State(id, property, value, language, detail, decision);

    /// <summary>Confirms a value that is stated: it goes before others and waits for no review.</summary>
    /// <inheritdoc cref="Decide"/>
    public DecisionResult Confirm(string id, string property, string value, Decision decision) => Decider.Confirm(id, property, value, decision);

    /// <summary>Rejects a value that is stated: it is kept and counts no more, also where a later document or import states it again.</summary>
    /// <inheritdoc cref="Decide"/>
    public DecisionResult Reject(string id, string property, string value, Decision decision) => Decider.Reject(id, property, value, decision);

    /// <summary>Takes one standard or committee for the same as another: what is stated of it is shown under the other, and its address leads there.</summary>
    /// <param name="id">What is merged.</param>
    /// <param name="into">What it is merged into.</param>
    /// <param name="decision">Who, by what source, why.</param>
    public DecisionResult Merge(string id, string into, Decision decision) => Decider.Merge(id, into, decision);

    /// <summary>Undoes a merge; both have again what was stated of each.</summary>
    /// <param name="id">What was merged.</param>
    /// <param name="decision">Who, why.</param>
    public DecisionResult Split(string id, Decision decision) => Decider.Split(id, decision);

    /// <summary>What waits for review.</summary>
    /// <param name="after">Leaves out what stands before <see cref="ReviewItem.Last"/> of an item; behind the last one it begins again. 0 for the first.</param>
    public ReviewState Review(long after = 0) => Reviewer.Next(after);

    /// <summary>A doubtful finding that still waits, or null.</summary>
    /// <param name="item"><see cref="ReviewItem.Id"/>.</param>
    public ReviewItem? ReviewItem(long item) => Reviewer.One(item);

    /// <summary>Names of the properties that editors decide, each once.</summary>
    public static IReadOnlyList<string> DecidableProperties { get; } = [.. DecidableProperty.All.Select(p => p.Name).Distinct()];

    /// <summary>Finds right all that a doubtful finding states: values of properties that editors decide are confirmed, others wait no more.</summary>
    /// <param name="item"><see cref="ReviewItem.Id"/>.</param>
    /// <param name="decision">Who, why.</param>
    public DecisionResult AcceptReview(long item, Decision decision) => Reviewer.Accept(item, decision);

    /// <summary>Rejects all that a doubtful finding states; it is kept and counts no more, also where a later document states it again.</summary>
    /// <inheritdoc cref="AcceptReview"/>
    public DecisionResult RejectReview(long item, Decision decision) => Reviewer.Reject(item, decision);

    /// <summary>Rejects the value that a doubtful finding gives to a property that editors decide, and states another one.</summary>
    /// <param name="item"><see cref="ReviewItem.Id"/>.</param>
    /// <param name="value">The right value.</param>
    /// <param name="decision">Who, by what source, why.</param>
    public DecisionResult CorrectReview(long item, string value, Decision decision) => Reviewer.Correct(item, value, decision);

    /// <summary>Decisions of editors, the last first.</summary>
    /// <exception cref="FormatException">The cursor is none of this list.</exception>
    public Page<PastDecision> Decisions(PageRequest page) => new Undoing(_database, _time).List(page);

    /// <summary>A decision, or null.</summary>
    public PastDecision? Decision(long batch) => new Undoing(_database, _time).One(batch);

    /// <summary>Undoes a decision: what it stated is ended, what it ended is stated again. That is a decision, too. Refused where a later decision took its place.</summary>
    /// <param name="batch"><see cref="PastDecision.Id"/>.</param>
    /// <param name="decision">Who, why.</param>
    public DecisionResult Undo(long batch, Decision decision) => new Undoing(_database, _time).Undo(batch, decision);

    private Reviewer Reviewer => new(_database, _time);

    private Decider Decider => new(_database, _time);
}
