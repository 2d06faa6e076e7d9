namespace Plumbline.Register.Things;

/// <summary>A thing with a page, by its name.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Name">Its name in use.</param>
/// <param name="Zh">Its Chinese name, or null.</param>
public sealed record ThingName(string Address, string Name, string? Zh = null)
{
    /// <summary>The last step of the address, as filters take it.</summary>
    public string Slug => Address[(Address.LastIndexOf('/') + 1)..];
}
