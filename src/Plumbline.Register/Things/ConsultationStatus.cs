namespace Plumbline.Register.Things;

/// <summary>Where a call for comments stands at a moment; never stored.</summary>
public enum ConsultationStatus
{
    /// <summary>An answer is in time.</summary>
    Open,

    /// <summary>It opens on a later day.</summary>
    Upcoming,

    /// <summary>No closing day is stated.</summary>
    Unknown,

    /// <summary>The closing day has passed.</summary>
    Closed,
}
