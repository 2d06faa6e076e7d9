namespace Plumbline.Register;

/// <summary>Why a register cannot be used.</summary>
public enum RegisterProblem
{
    /// <summary>There is no register at the place named.</summary>
    Missing,

    /// <summary>The file is no register, or it is damaged.</summary>
    Damaged,

    /// <summary>A later version of the program made it.</summary>
    Newer,

    /// <summary>Folder or file may not be read or written.</summary>
    Denied,

    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>Another process held it longer than the time allowed.</summary>
    Busy,

    /// <summary>A text whose deposit is not open.</summary>
    Withheld,

    /// <summary>An address that is none, or a server that this version does not use.</summary>
    Unsupported,

    /// <summary>The server cannot be reached, or the connection was lost.</summary>
    Unreachable,

    /// <summary>Refused by policy: an address with a password on the command line.</summary>
    Refused,
}
