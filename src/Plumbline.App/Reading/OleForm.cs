using System.Text;

namespace Plumbline.App.Reading;

/// <summary>Which program wrote an OLE compound file, by the names of its streams (UTF-16 in the directory; [MS-CFB] 2.6).</summary>
internal static class OleForm
{
    private static readonly (byte[] Name, DetectedForm Form)[] Streams =
    [
        (Encoding.Unicode.GetBytes("EncryptedPackage"), DetectedForm.EncryptedOffice),
        (Encoding.Unicode.GetBytes("WordDocument"), DetectedForm.OldWord),
        (Encoding.Unicode.GetBytes("Workbook"), DetectedForm.OldExcel),
        (Encoding.Unicode.GetBytes("PowerPoint Document"), DetectedForm.OldPowerPoint),
    ];

    internal static DetectedForm Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (name, form) in Streams)
        {
            if (bytes.IndexOf(name) >= 0) return form;
        }

        return DetectedForm.OldOffice;
    }
}
