namespace Plumbline.Register.Storage;

/// <summary>The kinds of store.</summary>
internal enum Store
{
    Sqlite,
    Postgres,
}
