namespace Plumbline.App.Publishing.Forms;

/// <summary>A form that cannot be made, with what to do.</summary>
internal sealed class BuildException(string message) : Exception(message);
