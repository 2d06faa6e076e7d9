namespace Plumbline.Engine.Identifiers;

/// <summary>How the number behind a Chinese prefix looks.</summary>
internal enum ChineseNumberForm
{
    /// <summary>Digits: GB/T 22239.</summary>
    Plain,

    /// <summary>Digits, before them up to two letters, behind them a letter of revision: JTG D20, QJ 903A.</summary>
    Sector,

    /// <summary>Digits and a letter of revision: GJB 9001C, GJB 150.1A.</summary>
    Military,

    /// <summary>Digits, before them up to two letters: T/CPQS C0010.</summary>
    Association,

    /// <summary>Digits, behind them the S of food enterprises: 0001S.</summary>
    Enterprise,

    /// <summary>Digits with a second number behind a hyphen: DBJ/T 15-82.</summary>
    Construction,

    /// <summary>A class of the CCS and digits, or two numbers: G51001, 05-1426.</summary>
    Sample,

    /// <summary>Digits and a small letter: 07401a.</summary>
    ReferenceMaterial,

    /// <summary>Up to two letters and digits: D7003, ZF001.</summary>
    Regulation,

    /// <summary>Codes joined by hyphens and a year behind a colon: CL01-G001:2018.</summary>
    Accreditation,

    /// <summary>Digits and a year behind a colon: 148:2003.</summary>
    Colon,

    /// <summary>Digits with a second number behind a slash: 102/02.</summary>
    Nuclear,
}

/// <summary>A prefix of the Chinese grammar as read.</summary>
/// <param name="Publisher">As the normal form prints it.</param>
/// <param name="Kind">What sort of document it opens.</param>
/// <param name="Form">What number may follow.</param>
/// <param name="NeedsYear">True where the letters are too common to be believed without a year.</param>
/// <param name="Damaged">True where the slash was lost, so that dashes may be lost too.</param>
internal readonly record struct ChinesePrefix(string Publisher, IdentifierKind Kind, ChineseNumberForm Form, bool NeedsYear = false, bool Damaged = false);
