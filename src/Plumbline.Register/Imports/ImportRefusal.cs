namespace Plumbline.Register.Imports;

/// <summary>A record that was not taken.</summary>
/// <param name="Item">Its name.</param>
/// <param name="Reason">What is wrong with it, and where.</param>
public sealed record ImportRefusal(string Item, string Reason);
