namespace Plumbline.App.Work;

/// <summary>How a job left its worker.</summary>
internal enum JobEnd
{
    /// <summary>What it gave is in the register.</summary>
    Done,

    /// <summary>Given up with its reason.</summary>
    Failed,

    /// <summary>It failed and waits for another try.</summary>
    Later,

    /// <summary>Another worker has it, since the lease had ended; nothing of it was kept.</summary>
    Lost,

    /// <summary>The worker was asked to stop and gave it back.</summary>
    GivenBack,
}
