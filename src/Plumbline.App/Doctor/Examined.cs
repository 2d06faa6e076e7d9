namespace Plumbline.App.Doctor;

/// <summary>One thing that the doctor looked at.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Verdict">How it was found.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Advice">What to do; empty where nothing is to be done.</param>
/// <param name="OfRegister">True for the register, false for the machine.</param>
internal sealed record Examined(string Name, Verdict Verdict, string Finding, string Advice, bool OfRegister = false);
