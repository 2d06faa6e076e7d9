namespace Plumbline.App.Doctor;

/// <summary>How something was found.</summary>
internal enum Verdict
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Worth knowing; nothing that is needed fails.</summary>
    Note,

    /// <summary>Wrong: something fails or is lost.</summary>
    Bad,
}
