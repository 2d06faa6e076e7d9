namespace Plumbline.Register.Search;

/// <summary>What sort of characters a piece of text is made of.</summary>
internal enum PieceKind
{
    /// <summary>Letters of scripts that set blanks between words.</summary>
    Word,

    /// <summary>Digits 0 to 9.</summary>
    Number,

    /// <summary>One character of a script without blanks: Han, kana, hangul.</summary>
    Ideograph,
}
