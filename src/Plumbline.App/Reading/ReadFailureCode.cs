namespace Plumbline.App.Reading;

/// <summary>Why a document gave no text. The names are part of the contract: they are printed in kebab-case and each stands in docs/reading.md.</summary>
public enum ReadFailureCode
{
    /// <summary>No bytes, or nothing but blanks.</summary>
    Empty,

    /// <summary>Over the cap in bytes, packed or unpacked.</summary>
    TooLarge,

    /// <summary>Bytes that are no text and no known document.</summary>
    Binary,

    /// <summary>Locked with a password.</summary>
    Encrypted,

    /// <summary>Pages that are pictures: nothing to read without character recognition.</summary>
    PicturesOnly,

    /// <summary>A known form that is damaged.</summary>
    Broken,

    /// <summary>A known form that is not read here.</summary>
    Unsupported,

    /// <summary>A program that this form needs is not installed.</summary>
    MissingPart,

    /// <summary>Reading took longer than the limit.</summary>
    TimedOut,

    /// <summary>No such file or folder.</summary>
    NotFound,

    /// <summary>A file or folder without the right to read it.</summary>
    Denied,

    /// <summary>The disk or the network gave an error.</summary>
    InputError,

    /// <summary>The text of a deposit that is not open.</summary>
    Withheld,

    /// <summary>An address that may not be asked.</summary>
    Refused,

    /// <summary>An address at which nobody answers.</summary>
    Unreachable,

    /// <summary>A server whose certificate or encryption is not sound.</summary>
    Insecure,

    /// <summary>A server that answered with an error.</summary>
    ServerError,
}
