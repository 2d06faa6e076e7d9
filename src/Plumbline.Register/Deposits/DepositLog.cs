namespace Plumbline.Register.Deposits;

/// <summary>Verifies the log of deposits, or a receipt by itself, from its lines alone: no register is asked.</summary>
public static class DepositLog
{
    private const int MostFaults = 1_000;

    /// <summary>Verifies lines: their form, their signatures, the hash of the line before, their numbers without gaps, and the end that tells how many there are.</summary>
    /// <param name="lines">The lines of a file, without their ends; empty ones are passed over.</param>
    /// <param name="key">The key that must have signed, base 64 of its SubjectPublicKeyInfo; null takes the keys that the lines name.</param>
    public static LogReport Verify(IEnumerable<string> lines, string? key = null)
    {
        var reading = new LogReading(key);
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length > 0) reading.Take(number, line);
        }
        return reading.Report(MostFaults);
    }

    /// <summary>The key of a PEM file, <c>-----BEGIN PUBLIC KEY-----</c>; null where it is none.</summary>
    public static string? KeyOf(string pem)
    {
        try
        {
            using var key = System.Security.Cryptography.ECDsa.Create();
            key.ImportFromPem(pem);
            return Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
        }
        catch (Exception wrong) when (wrong is ArgumentException or System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
