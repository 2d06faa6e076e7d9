using Plumbline.Register.Documents;

namespace Plumbline.App.Pages.Marking;

/// <summary>A note in the margin: one thing and the places beside it that name it.</summary>
/// <param name="Anchor">Name on the page.</param>
/// <param name="First">The first finding of the thing here.</param>
/// <param name="Places">Anchor of the mark and line of every finding of it here.</param>
internal sealed record MarginNote(string Anchor, FoundItem First, List<(string Mark, int Line)> Places);
