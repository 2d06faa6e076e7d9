namespace Plumbline.Tests.Register;

/// <summary>
/// Tests that hold on every store: a class of tests derives from this one, and has two empty classes derived from it, one a store. Every <see cref="TemporaryRegister"/> that
/// a test makes lies on the store of its class.
/// </summary>
public abstract class OnStore
{
    private static readonly AsyncLocal<TestStore> Chosen = new();

    protected OnStore(TestStore store) => Chosen.Value = store;

    /// <summary>Chooses the store of a test that stands alone.</summary>
    internal static void Use(TestStore store) => Chosen.Value = store;

    /// <summary>The store of the test that runs.</summary>
    internal static TestStore Current => Chosen.Value;
}
