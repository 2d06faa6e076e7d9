namespace Plumbline.Register.Things.Named;

/// <summary>A standard by its name.</summary>
/// <param name="Normal">Normal form of its identifier.</param>
/// <param name="Slug">Name in the address bar.</param>
public sealed record StandardName(string Normal, string Slug)
{
    /// <summary>For the reader of rows.</summary>
    private StandardName() : this("", "")
    {
    }

    /// <summary>Its address.</summary>
    public string Address => Addresses.OfStandard(Slug);
}
