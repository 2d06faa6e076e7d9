namespace Plumbline.Register.Search;

/// <summary>The smallest thing that a search compares: a word, a number, or one ideograph.</summary>
/// <param name="Text">Folded: lower case, half width, simplified, without marks.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Behind its last unit.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Joined">True for an ideograph that follows another without a break; one line break between two is none.</param>
internal readonly record struct Piece(string Text, int Start, int End, PieceKind Kind, bool Joined);
