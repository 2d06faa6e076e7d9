using System.Text;
using Plumbline.Register;
using Plumbline.Register.Imports;
using Plumbline.Tests.Register;

namespace Plumbline.Tests.Imports;

/// <summary>Imports texts as files into a register of their own.</summary>
internal static class Imported
{
    public static ImportSummary Text(TemporaryRegister register, string format, string text, string name = "list", string? columns = null) =>
        Bytes(register, format, Encoding.UTF8.GetBytes(text), name, columns);

    public static ImportSummary Bytes(TemporaryRegister register, string format, byte[] bytes, string name = "list", string? columns = null) => register.Store.Import(
        format, [RegisterStore.HoldsMany(format) ? new ImportItem(name, default) { Open = () => new MemoryStream(bytes, writable: false) } : new ImportItem(name, bytes)], "test", null, columns,
        Xunit.TestContext.Current.CancellationToken);

    public static (int Read, int New, int Changed, int Same, int Folded, int Refused) Counts(ImportSummary s) => (s.Read, s.New, s.Changed, s.Same, s.Folded, s.Refused);
}
