namespace Plumbline.Tests.Register;

/// <summary>The stores on which tests of the register run.</summary>
public enum TestStore
{
    Sqlite,
    Postgres,
}
