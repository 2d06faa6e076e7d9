namespace Plumbline.App.Gathering;

/// <summary>Why a request gave nothing.</summary>
internal enum GateFailureCode
{
    /// <summary>The gate does not ask this address.</summary>
    Refused,

    /// <summary>The name is unknown, or nobody answers there.</summary>
    Unreachable,

    /// <summary>The encryption or its certificate is not sound.</summary>
    Insecure,

    /// <summary>A limit of time was passed.</summary>
    TimedOut,

    /// <summary>A limit of size was passed.</summary>
    TooLarge,

    /// <summary>The answer ended early or cannot be unpacked.</summary>
    Broken,

    /// <summary>The server answered with an error.</summary>
    Status,
}
