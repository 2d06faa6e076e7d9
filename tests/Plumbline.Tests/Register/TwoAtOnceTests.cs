using Plumbline.Register.Documents;
using Xunit;

namespace Plumbline.Tests.Register;

public abstract class TwoAtOnceTests(TestStore store) : OnStore(store)
{
    [Fact]
    public async Task Several_writers_and_readers_lose_nothing()
    {
        using var register = new TemporaryRegister();
        var cancel = TestContext.Current.CancellationToken;
        var writers = Enumerable.Range(0, 3).Select(writer => Task.Run(() =>
        {
            using var store = register.Another();
            for (var n = 0; n < 15; n++) store.Add(TemporaryRegister.Draft($"Writer {writer} writes text {n} on GB/T 35273-20{10 + n} and SAC/TC 260.", $"{writer}-{n}.txt"), cancel);
        }, cancel)).ToList();
        writers.Add(Task.Run(() =>
        {
            using var store = register.Another();
            for (var n = 0; n < 60; n++)
            {
                _ = store.Home();
                _ = store.Search(new("writes"));
            }
        }, cancel));
        await Task.WhenAll(writers);
        Assert.Equal(45, register.Store.Documents(new()).Total);
        Assert.Equal(45, register.Store.Search(new("writes", Plumbline.Register.Search.SearchKind.Passage)).Hits.Total);
        Assert.Empty(register.Store.Check(cancel).Faults);
    }

    [Fact]
    public async Task The_same_bytes_from_two_sides_become_one_document()
    {
        using var register = new TemporaryRegister();
        var cancel = TestContext.Current.CancellationToken;
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using var store = register.Another();
            return store.Add(TemporaryRegister.Draft("One text."), cancel).Outcome;
        }, cancel)));
        Assert.Single(results, AddOutcome.Added);
        Assert.Single(register.Store.Documents(new()).Items);
    }
}

public sealed class TwoAtOnceTestsOnSqlite() : TwoAtOnceTests(TestStore.Sqlite);

public sealed class TwoAtOnceTestsOnPostgres() : TwoAtOnceTests(TestStore.Postgres);
