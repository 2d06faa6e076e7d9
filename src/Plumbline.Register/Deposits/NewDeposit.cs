using Plumbline.Register.Documents;

namespace Plumbline.Register.Deposits;

/// <summary>A text that is to be deposited.</summary>
/// <param name="Bytes">The text as it was handed in; it is kept as it is.</param>
/// <param name="Standard">Identifier of the standard, in any spelling; with its year where its kind has one.</param>
/// <param name="Publisher">Who deposits it.</param>
/// <param name="Access">Who may have it.</param>
/// <param name="By">Who enters it here.</param>
public sealed record NewDeposit(ReadOnlyMemory<byte> Bytes, string Standard, string Publisher, AccessClass Access, string By)
{
    /// <summary>Language of the text, a tag such as <c>zh</c>; null where nobody says.</summary>
    public string? Language { get; init; }

    /// <summary>Title of the standard; null where nobody says. A closed deposit has none.</summary>
    public string? Title { get; init; }

    /// <summary>File name, for people; a closed deposit does not keep it.</summary>
    public string? Name { get; init; }

    /// <summary>Such as <c>application/pdf</c>; null where unknown. A closed deposit does not keep it.</summary>
    public string? MediaType { get; init; }

    /// <summary>What was read and recognised in an open text; null where it could not be read, and with any other class.</summary>
    public NewDocument? Document { get; init; }
}
