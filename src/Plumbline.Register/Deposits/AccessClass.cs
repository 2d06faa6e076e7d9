namespace Plumbline.Register.Deposits;

/// <summary>Who may have the text of a deposit. The receipt is public with every class.</summary>
public enum AccessClass
{
    /// <summary>Anybody: the text is read, searched, and given out as it was deposited.</summary>
    Open,

    /// <summary>Nobody; title, file name and form are shown.</summary>
    MetadataOnly,

    /// <summary>Nobody; nothing is kept beside the text and shown but the receipt.</summary>
    Closed,
}
