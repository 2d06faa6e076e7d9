using Plumbline.Engine.Extraction;

namespace Plumbline.Register.Documents;

/// <summary>A document that is to enter the register: the bytes as received and what was read and recognised in them.</summary>
/// <param name="Bytes">The bytes as received; they are kept as they are.</param>
/// <param name="Name">File name or address, for people; not a key.</param>
/// <param name="Recognition">What was found; its text is the text of the document and all offsets are offsets of it.</param>
/// <param name="Title">The title that reading found; a newsletter's own title goes before it, and null takes the first line, or the name.</param>
/// <param name="Language"><c>en</c>, <c>zh</c> or another tag; null is decided by the share of Han characters.</param>
/// <param name="Kind">newsletter, notice, draft, standard-list, law ...; null where nobody said: <c>newsletter</c> where it has articles, else <c>document</c>.</param>
/// <param name="MediaType">Such as <c>application/pdf</c>; null where unknown.</param>
/// <param name="Date">Day of publication as <c>2021-04-30</c>, <c>2021-04</c> or <c>2021</c>; null takes the newsletter's last month, or none.</param>
public sealed record NewDocument(
    ReadOnlyMemory<byte> Bytes, string Name, Recognition Recognition, string? Title = null, string? Language = null, string? Kind = null, string? MediaType = null, string? Date = null);
