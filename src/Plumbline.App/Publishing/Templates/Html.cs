namespace Plumbline.App.Publishing.Templates;

/// <summary>Text that is HTML already; any other text is encoded where it is filled in.</summary>
internal readonly record struct Html(string Markup)
{
    public override string ToString() => Markup;
}
