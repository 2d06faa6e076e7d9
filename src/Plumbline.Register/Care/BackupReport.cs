namespace Plumbline.Register.Care;

/// <summary>What a backup holds, or a restore brought back.</summary>
/// <param name="File">The archive.</param>
/// <param name="Documents">Number of documents.</param>
/// <param name="Snapshots">Number of snapshots.</param>
/// <param name="Statements">Number of statements that are known.</param>
/// <param name="Bytes">Size of the archive in bytes.</param>
/// <param name="Keys">Number of keys; 0 where they were not asked for.</param>
public sealed record BackupReport(string File, long Documents, long Snapshots, long Statements, long Bytes, int Keys = 0);
