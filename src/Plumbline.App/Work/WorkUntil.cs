namespace Plumbline.App.Work;

/// <summary>When workers end by themselves.</summary>
internal enum WorkUntil
{
    /// <summary>Never.</summary>
    Stopped,

    /// <summary>When one job, or several short documents taken together, is done.</summary>
    Once,

    /// <summary>When no job waits or runs any more, whoever has it.</summary>
    Empty,
}
