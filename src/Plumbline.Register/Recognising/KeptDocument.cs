namespace Plumbline.Register.Recognising;

/// <summary>A document of the register that can be recognised anew.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Name">File name or address, as it was added.</param>
/// <param name="Sha256">Hash of its bytes.</param>
/// <param name="TextSha256">Hash of the text as it is kept.</param>
/// <param name="MediaType">Such as <c>application/pdf</c>; null where unknown.</param>
/// <param name="RecognisedBy">The version that recognised it last (<see cref="Engine.Recogniser.Version"/>); null where that was before versions were kept.</param>
public sealed record KeptDocument(long Id, string Slug, string Name, string Sha256, string TextSha256, string? MediaType, string? RecognisedBy);
