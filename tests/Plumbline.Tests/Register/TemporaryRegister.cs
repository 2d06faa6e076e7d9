using System.Text;
using Plumbline.Engine;
using Plumbline.Engine.Text;
using Plumbline.Register;
using Plumbline.Register.Documents;

namespace Plumbline.Tests.Register;

/// <summary>A register in a folder of its own, with a clock that stands still; removed at the end.</summary>
internal sealed class TemporaryRegister : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plumbline-test-");

    public TemporaryRegister()
    {
        Location = new RegisterLocation(_folder.FullName);
        Store = RegisterStore.Open(Location, Clock);
    }

    public RegisterLocation Location { get; }

    public RegisterStore Store { get; private set; }

    public FixedClock Clock { get; } = new(new DateTimeOffset(2021, 5, 1, 6, 0, 0, TimeSpan.Zero));

    public AddResult Add(string text, string name = "note.txt", string? title = null, string? date = null) => Store.Add(Draft(text, name, title, date), Xunit.TestContext.Current.CancellationToken);

    public static NewDocument Draft(string text, string name = "note.txt", string? title = null, string? date = null) =>
        new(Encoding.UTF8.GetBytes(text), name, new Recogniser(Knowledge.BuiltIn).Recognise(new SourceText(text)), title, Date: date);

    public RegisterStore Another() => RegisterStore.Open(Location, Clock);

    public void Dispose()
    {
        Store.Dispose();
        _folder.Delete(recursive: true);
    }

    internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
