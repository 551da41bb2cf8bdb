/** A receipt stays readable at this many pixels along its longer side. */
const longestSide = 2400;
/** Bytes below which a photo is sent as it is. */
const smallEnough = 1_500_000;

/** A photo of a phone made smaller, so that it goes up in seconds on a slow line; anything else as it is. */
export async function smallerPhoto(file: File): Promise<File> {
  if (file.type !== 'image/jpeg' || file.size <= smallEnough) return file;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return file;
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  return blob && blob.size < file.size ? new File([blob], file.name, { type: 'image/jpeg' }) : file;
}
