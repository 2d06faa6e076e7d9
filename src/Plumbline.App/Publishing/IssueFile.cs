namespace Plumbline.App.Publishing;

/// <summary>A form of an issue as a file.</summary>
/// <param name="Form">Its name, one of <see cref="IssueForms.All"/>.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record IssueFile(string Form, string Name, byte[] Bytes);
